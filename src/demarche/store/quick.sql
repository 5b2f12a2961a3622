-- Version 5: judgements with their articles, found by the articles' indexes.

DROP VIEW judgement_list;

CREATE VIEW judgement_list AS
SELECT
    judgement.kind, judgement.relation, judgement.slot, judgement.score, judgement.judge, judgement.reasons,
    judgement.left_record, judgement.left_spans, one.outlet AS left_outlet, one.path AS left_path,
    one.number AS left_document, judgement.left_document AS left_document_id,
    judgement.right_record, judgement.right_spans, other.outlet AS right_outlet, other.path AS right_path,
    other.number AS right_document, judgement.right_document AS right_document_id,
    judgement.id, judgement.number AS judgement
FROM judgements AS judgement
JOIN current_documents AS one ON one.id = judgement.left_document
JOIN current_documents AS other ON other.id = judgement.right_document
ORDER BY judgement.number;
