-- Clients search among the documents of their own places (extranet.visible_documents), never among all words of the agency: this index served no query and cost
-- a third of the writing of a document.
drop index extranet.extranet_documents_search;
