package dev.stammkunde.media.store;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/** A picture as an item; that of the list says the same, so that a list is read as it is shown. */
final class PictureItem {

    private PictureItem() {}

    static Map<String, AttributeValue> toItem(Map<String, AttributeValue> key, Picture picture) {
        PictureWords words = picture.words();
        Picture.Look look = picture.look();
        Map<String, AttributeValue> item =
                new HashMap<>(
                        new ItemWriter()
                                .text(PictureKeys.ID, picture.id().id())
                                .number(PictureKeys.VERSION, picture.version())
                                .text(PictureKeys.STATE, picture.state())
                                .text(PictureKeys.NAME, words.name())
                                .text(PictureKeys.GERMAN, words.german())
                                .text(PictureKeys.ENGLISH, words.english())
                                .text(PictureKeys.IS_DECORATIVE, words.isDecorative())
                                .text(PictureKeys.FORMAT, look.format())
                                .number(PictureKeys.WIDTH, look.width())
                                .number(PictureKeys.HEIGHT, look.height())
                                .number(PictureKeys.BYTES, look.bytes())
                                .text(PictureKeys.ADDED_AT, picture.addedAt())
                                .toItem());
        item.putAll(key);
        return item;
    }

    static Picture fromItem(String shopId, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Picture(
                new DocumentId(shopId, item.text(PictureKeys.ID)),
                item.integer(PictureKeys.VERSION),
                PictureState.valueOf(item.text(PictureKeys.STATE)),
                new PictureWords(
                        item.text(PictureKeys.NAME),
                        item.textOrNull(PictureKeys.GERMAN),
                        item.textOrNull(PictureKeys.ENGLISH),
                        Boolean.parseBoolean(item.text(PictureKeys.IS_DECORATIVE))),
                new Picture.Look(
                        PictureFormat.valueOf(item.text(PictureKeys.FORMAT)),
                        item.integer(PictureKeys.WIDTH),
                        item.integer(PictureKeys.HEIGHT),
                        item.integer(PictureKeys.BYTES)),
                item.instant(PictureKeys.ADDED_AT));
    }
}
