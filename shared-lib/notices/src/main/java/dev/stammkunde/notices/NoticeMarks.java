package dev.stammkunde.notices;

/** Keeps what people were told. Reads see what was written before. */
public interface NoticeMarks {

    /** Returns what somebody was told, or {@link NoticeMark#none}. */
    NoticeMark get(Reader reader);

    /**
     * Keeps it.
     *
     * @param next as it was read, with another content
     * @return it as it is kept
     * @throws OutdatedMarkException if it was kept anew since it was read
     */
    NoticeMark save(NoticeMark next);
}
