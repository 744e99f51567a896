package dev.stammkunde.media.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by EXIF 2.3, tag 0x0112. Of data that is not quite EXIF, a picture is
 * taken as it lies.
 */
final class ExifOrientation {

    private static final int EXIF = 0x45786966;
    private static final int HEADER_BYTES = 6;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int DIRECTORY_AT = 4;
    private static final int SMALLEST = 14;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_AT = 8;
    private static final int LAST = 8;

    private ExifOrientation() {}

    static int of(ByteBuffer segment) {
        if (segment.remaining() < HEADER_BYTES + SMALLEST || segment.getInt(0) != EXIF) {
            return Outline.UPRIGHT;
        }
        ByteBuffer tiff = segment.slice(HEADER_BYTES, segment.remaining() - HEADER_BYTES);
        if (tiff.getShort(0) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        long directory = Integer.toUnsignedLong(tiff.getInt(DIRECTORY_AT));
        if (directory > tiff.remaining() - 2) {
            return Outline.UPRIGHT;
        }
        int first = (int) directory + 2;
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int at = first;
                at < first + entries * ENTRY_BYTES && at + ENTRY_BYTES <= tiff.remaining();
                at += ENTRY_BYTES) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(at + VALUE_AT));
                return value >= Outline.UPRIGHT && value <= LAST ? value : Outline.UPRIGHT;
            }
        }
        return Outline.UPRIGHT;
    }
}
