package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemWriter;

/** How texts that are kept compressed stand in an item. */
enum Compressed {
    /** As they are stored. */
    DEFLATED {
        @Override
        ItemWriter write(ItemWriter item, String name, String text) {
            return item.bytes(name, DeflatedText.deflate(text));
        }
    },
    /** To be compared: another release of Java may compress the same text otherwise. */
    PLAIN {
        @Override
        ItemWriter write(ItemWriter item, String name, String text) {
            return item.text(name, text);
        }
    };

    abstract ItemWriter write(ItemWriter item, String name, String text);
}
