package dev.stammkunde.media.testing;

import dev.stammkunde.media.Pictures;
import dev.stammkunde.platform.testing.InMemoryAudit;

final class InMemoryPicturesTest extends PicturesContract {

    private final InMemoryPictures pictures = new InMemoryPictures(new InMemoryAudit());

    @Override
    protected Pictures pictures() {
        return pictures;
    }
}
