package io.raystack.db.model;

/** What happens to a row when the row that its foreign key points to is deleted; Django's meanings, carried out by us. */
public enum OnDelete {
    /** It is deleted too. */
    CASCADE,
    /** The delete is refused, always. */
    PROTECT,
    /** The delete is refused unless the row goes anyway by another cascade of the same call. */
    RESTRICT,
    /** Its key becomes NULL. */
    SET_NULL,
    /** Its key becomes the column's default. */
    SET_DEFAULT,
    /** Nothing; the database's own constraint decides. */
    DO_NOTHING
}
