// The door of documents: what publication, the move-in and the search box may use.
export type { AttachmentNames, Binder, BinderTicks, EventState, ReservedBinder, StoredFile, Template, Trade } from './model.ts';
export { eventsTaken, eventsWithdrawn } from './use-cases/record-publication.ts';
export { searchDocuments, type FoundDocument } from './use-cases/search-documents.ts';
export { openBinders } from './use-cases/open-binders.ts';
export { bringBinders, bringFolders, bringTemplates, type BroughtBinder, type BroughtFolder, type BroughtTemplate } from './repository/bring-settings.ts';
export { bringEvents, bringPhotos, knowFiles, type BroughtEvent, type BroughtPhoto } from './repository/bring-events.ts';
export { createEvent } from './use-cases/create-event.ts';
export { keepLetter, storeLetter, withdrawLetters } from './use-cases/keep-letter.ts';
export { recipientLines, senderOf } from './repository/neighbours.ts';
