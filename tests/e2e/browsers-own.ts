/** Hosts that the browsers ask for by themselves. */
export const browsersOwn = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(?:com|net|org)$/;
