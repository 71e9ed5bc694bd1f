/** Ends a command whose output nobody reads on, as behind `| head`, without a word. Other faults of the output are thrown. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
