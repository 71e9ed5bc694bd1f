/** Texts that a person selects. */

export const correlationId = "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b";
export const notAssigned = `AADSTS50105: Your administrator has configured the application Payroll ('c4c80de8-8312-4c94-82a9-e4ebf513b681') to block users unless they are specifically granted ('assigned') access to the application.`;
export const declined = "AADSTS65004: User declined to consent to access the app.";
/** The end of an address that carries an error back. */
export const noSuchUser = "error=access_denied&error_description=AADSTS50034%3a+The+user+account+does+not+exist.";
