/** The names that cross Electron's IPC. What is asked of the backend stands inside the message. */
export const dispatchChannel = 'callboard:dispatch';
export const topicChannel = 'callboard:topic';
/** Asked of the host itself, which alone can print a page into a file. */
export const pdfChannel = 'callboard:pdf';
