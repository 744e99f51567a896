package dev.stammkunde.media.store;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Keys of pictures, and names of their attributes. */
final class PictureKeys {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String NAME = "name";
    static final String GERMAN = "german";
    static final String ENGLISH = "english";
    static final String IS_DECORATIVE = "decorative";
    static final String FORMAT = "format";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    static final String BYTES = "bytes";
    static final String ADDED_AT = "addedAt";

    private static final String ITEM = "picture";

    private PictureKeys() {}

    /** Where a picture is found by its id. */
    static Map<String, AttributeValue> picture(DocumentId id) {
        return key("picture#" + KeyText.escape(id.shopId()) + '#' + id.id(), ITEM);
    }

    /** Where it lies among the others of its state, by when it was added. */
    static Map<String, AttributeValue> listed(Picture picture, PictureState state) {
        return listed(picture.id().shopId(), place(picture, state));
    }

    static Map<String, AttributeValue> listed(String shopId, String place) {
        return key(list(shopId), place);
    }

    static String list(String shopId) {
        return "pictures#" + KeyText.escape(shopId);
    }

    static String prefix(PictureState state) {
        return state.name() + '#';
    }

    static String place(Picture picture, PictureState state) {
        return prefix(state) + KeyText.sortable(picture.addedAt()) + '#' + picture.id().id();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return new ItemWriter().text(KeyText.PK, pk).text(KeyText.SK, sk).toItem();
    }

    /** The key of an object in the bucket. */
    static String object(DocumentId id, PictureFormat format) {
        return "media/v1/shop=" + id.shopId() + '/' + id.id() + '.' + format.ending();
    }
}
