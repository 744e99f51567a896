package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemWriter;

/** How texts that are kept compressed stand in an item. */
enum Compressed {
    /** As they are stored. */
    DEFLATED {
        @Override
        ItemWriter write(ItemWriter item, String name, String text, String before) {
            return item.bytes(name, DeflatedText.deflate(text, before));
        }
    },
    /** To be compared: another release of Java may compress the same text otherwise. */
    PLAIN {
        @Override
        ItemWriter write(ItemWriter item, String name, String text, String before) {
            return item.text(name, text);
        }
    };

    /**
     * Writes a text.
     *
     * @param before another text of the item that is read first, and that it may repeat
     */
    abstract ItemWriter write(ItemWriter item, String name, String text, String before);

    /** Writes a text that stands for itself. */
    ItemWriter write(ItemWriter item, String name, String text) {
        return write(item, name, text, "");
    }
}
