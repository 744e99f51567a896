package dev.stammkunde.notices.testing;

import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.OutdatedMarkException;
import dev.stammkunde.notices.Reader;

import java.util.HashMap;
import java.util.Map;

/** What people were told, in memory. Thread-safe. */
public final class InMemoryNoticeMarks implements NoticeMarks {

    private final Map<Reader, NoticeMark> marks = new HashMap<>();

    @Override
    public synchronized NoticeMark get(Reader reader) {
        return marks.getOrDefault(reader, NoticeMark.none(reader));
    }

    @Override
    public synchronized NoticeMark save(NoticeMark next) {
        if (get(next.reader()).revision() != next.revision()) {
            throw new OutdatedMarkException();
        }
        NoticeMark kept =
                new NoticeMark(next.reader(), next.digestOn(), next.alerts(), next.revision() + 1);
        marks.put(next.reader(), kept);
        return kept;
    }
}
