-- A page of documents goes through all rows of its reader: the agency of the transaction is read once a statement, not once a row.
alter policy one_agency on extranet.grants using (agency_id = (select platform.current_agency())) with check (agency_id = (select platform.current_agency()));
alter policy one_agency on extranet.document_places using (agency_id = (select platform.current_agency())) with check (agency_id = (select platform.current_agency()));
alter policy one_agency on extranet.documents using (agency_id = (select platform.current_agency())) with check (agency_id = (select platform.current_agency()));
alter policy one_agency on extranet.document_readings using (agency_id = (select platform.current_agency())) with check (agency_id = (select platform.current_agency()));
