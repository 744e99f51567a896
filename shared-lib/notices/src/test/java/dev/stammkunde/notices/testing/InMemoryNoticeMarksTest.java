package dev.stammkunde.notices.testing;

import dev.stammkunde.notices.NoticeMarks;

final class InMemoryNoticeMarksTest extends NoticeMarksContract {

    private final InMemoryNoticeMarks marks = new InMemoryNoticeMarks();

    @Override
    protected NoticeMarks marks() {
        return marks;
    }
}
