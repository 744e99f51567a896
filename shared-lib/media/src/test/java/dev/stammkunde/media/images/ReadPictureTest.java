package dev.stammkunde.media.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureRefusal;
import dev.stammkunde.media.testing.SamplePictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

final class ReadPictureTest {

    private static final int RED = 0xCC0000;
    private static final int GREEN = 0x00CC00;
    private static final int BLUE = 0x0000CC;
    private static final int WHITE = 0xFFFFFF;

    private static PictureFile taken(byte[] file) {
        return ((PictureReading.Taken) ReadPicture.read(file)).file();
    }

    private static PictureRefusal refused(byte[] file) {
        return ((PictureReading.Refused) ReadPicture.read(file)).reason();
    }

    private static BufferedImage shown(PictureFile file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file.bytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertCorners(BufferedImage image, int... expected) {
        int right = image.getWidth() - 3;
        int bottom = image.getHeight() - 3;
        int[] found = {
            image.getRGB(2, 2),
            image.getRGB(right, 2),
            image.getRGB(2, bottom),
            image.getRGB(right, bottom)
        };
        for (int i = 0; i < found.length; i++) {
            assertThat(distance(found[i], expected[i])).as("corner " + i).isLessThan(24);
        }
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    @Test
    void read_png_isTakenAsItIs() {
        PictureFile file = taken(SamplePictures.png());

        assertThat(file.look().format()).isEqualTo(PictureFormat.PNG);
        assertThat(file.look().width()).isEqualTo(40);
        assertThat(file.look().height()).isEqualTo(20);
        assertCorners(shown(file), RED, GREEN, BLUE, WHITE);
    }

    @Test
    void read_gifThatRests_isTaken() {
        assertCorners(shown(taken(SamplePictures.gif(1))), RED, GREEN, BLUE, WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
    })
    void read_photoOfACameraThatWasHeldInSomeWay_standsUpright(int orientation, String corners) {
        PictureFile file = taken(SamplePictures.photo(orientation));

        boolean isOnItsSide = orientation > 4;
        assertThat(file.look().width()).isEqualTo(isOnItsSide ? 32 : 64);
        assertCorners(
                shown(file),
                corners.chars()
                        .map(
                                letter ->
                                        switch (letter) {
                                            case 'R' -> RED;
                                            case 'G' -> GREEN;
                                            case 'B' -> BLUE;
                                            default -> WHITE;
                                        })
                        .toArray());
    }

    @Test
    void read_photo_forgetsWhereItWasTaken() {
        byte[] sent = SamplePictures.photo(6);

        byte[] kept = taken(sent).bytes();

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
    }

    @Test
    void read_widePicture_isAsWideAsMailsNeed() {
        byte[] sent =
                SamplePictures.file(
                        SamplePictures.quarters(5_000, 1_000, BufferedImage.TYPE_INT_RGB), "png");

        PictureFile file = taken(sent);

        assertThat(file.look().width()).isEqualTo(1_200);
        assertThat(file.look().height()).isEqualTo(240);
        assertCorners(shown(file), RED, GREEN, BLUE, WHITE);
    }

    @Test
    void read_photoWithoutTransparency_isJpeg() {
        byte[] sent =
                SamplePictures.file(
                        SamplePictures.noise(500, 400, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(taken(sent).look().format()).isEqualTo(PictureFormat.JPEG);
    }

    @Test
    void read_transparentPicture_staysTransparent() {
        BufferedImage image = new BufferedImage(2_400, 10, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 1_200; x++) {
            image.setRGB(x, 5, 0xFFCC0000);
        }

        BufferedImage shown = shown(taken(SamplePictures.file(image, "png")));

        assertThat(shown.getColorModel().hasAlpha()).isTrue();
        assertThat(shown.getRGB(1_000, 2) >>> 24).isZero();
        // Half of the area of a pixel is red, and what is not there has no colour.
        assertThat(shown.getRGB(100, 2)).isEqualTo(0x80CC0000);
    }

    @Test
    void read_heavyTransparentPicture_isRefused() {
        byte[] sent =
                SamplePictures.file(
                        SamplePictures.noise(800, 600, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(refused(sent)).isEqualTo(PictureRefusal.TOO_HEAVY);
    }

    @ParameterizedTest
    @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
    void read_greys_areAsDarkAsTheyWere(int type) {
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, type);
        WritableRaster raster = model.createCompatibleWritableRaster(8, 8);
        int grey = type == DataBuffer.TYPE_BYTE ? 100 : 100 * 257;
        int opaque = type == DataBuffer.TYPE_BYTE ? 255 : 65_535;
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i % 8, i / 8, new int[] {grey, opaque});
        }

        byte[] sent = SamplePictures.file(new BufferedImage(model, raster, false, null), "png");

        assertThat(shown(taken(sent)).getRGB(4, 4)).isEqualTo(0xFF646464);
    }

    @Test
    void read_sixteenBits_areTaken() {
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        1,
                        DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(4, 4);
        for (int i = 0; i < 16; i++) {
            raster.setPixel(i % 4, i / 4, new int[] {0xCC * 257, 0, 0x40 * 257});
        }

        byte[] sent = SamplePictures.file(new BufferedImage(model, raster, false, null), "png");

        assertThat(shown(taken(sent)).getRGB(1, 1)).isEqualTo(0xFFCC0040);
    }

    @Test
    void read_greyJpeg_isAsDarkAsItWas() {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setPixels(0, 0, 16, 16, filled(256, 100));

        int shown = shown(taken(SamplePictures.file(grey, "jpg"))).getRGB(5, 5);

        assertThat(distance(shown, 0x646464)).isLessThan(3);
    }

    private static int[] filled(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void read_bomb_isRefusedBeforeItIsDecoded() {
        long before = System.nanoTime();

        assertThat(refused(SamplePictures.pngOf(60_000, 60_000)))
                .isEqualTo(PictureRefusal.TOO_MANY_PIXELS);
        assertThat(refused(SamplePictures.pngOf(1, 20_000)))
                .isEqualTo(PictureRefusal.TOO_MANY_PIXELS);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void read_textThatUnfolds_isNeverUnfolded() {
        byte[] sent = SamplePictures.pngOf(8, 8, SamplePictures.longText(150_000_000));

        assertThat(taken(sent).look().width()).isEqualTo(8);
    }

    @Test
    void read_polyglot_keepsNothingButThePicture() {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] png = SamplePictures.png();
        byte[] sent = Arrays.copyOf(png, png.length + page.length);
        System.arraycopy(page, 0, sent, png.length, page.length);

        byte[] kept = taken(sent).bytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void read_cutShort_isRefusedWhereverItEnds(String format) {
        byte[] whole =
                SamplePictures.file(
                        SamplePictures.noise(60, 40, BufferedImage.TYPE_INT_RGB), format);

        for (int length = 20; length < whole.length; length += whole.length / 40) {
            assertThat(refused(Arrays.copyOf(whole, length)))
                    .as(format + " of " + length)
                    .isIn(PictureRefusal.INCOMPLETE, PictureRefusal.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void read_damaged_isTakenOrRefusedAndNeverFails(String format) {
        byte[] whole =
                SamplePictures.file(
                        SamplePictures.noise(60, 40, BufferedImage.TYPE_INT_RGB), format);
        java.util.Random random = new java.util.Random(3);

        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 4; n++) {
                damaged[random.nextInt(6, damaged.length)] = (byte) random.nextInt();
            }
            assertThat(ReadPicture.read(damaged)).isNotNull();
        }
    }

    @Test
    void read_emptyChunkOfData_isRefused() {
        byte[] png = SamplePictures.pngOf(8, 8);
        byte[] sent = Arrays.copyOf(png, 33 + 12);
        byte[] end = SamplePictures.chunk("IDAT", new byte[0]);
        System.arraycopy(end, 0, sent, 33, end.length);
        byte[] whole = Arrays.copyOf(sent, sent.length + 12);
        System.arraycopy(SamplePictures.chunk("IEND", new byte[0]), 0, whole, sent.length, 12);

        assertThat(refused(whole)).isIn(PictureRefusal.INCOMPLETE, PictureRefusal.BROKEN);
    }

    @Test
    void read_whatMailsDoNotShow_isRefusedWithTheReason() {
        assertThat(refused(new byte[0])).isEqualTo(PictureRefusal.EMPTY);
        assertThat(refused(SamplePictures.gif(2))).isEqualTo(PictureRefusal.MOVING);
        assertThat(refused(SamplePictures.pngOf(8, 8, SamplePictures.chunk("acTL", new byte[8]))))
                .isEqualTo(PictureRefusal.MOVING);
        assertThat(refused(SamplePictures.cmyk())).isEqualTo(PictureRefusal.FOR_PRINTING);
        assertThat(refused(bytes("<?xml version=\"1.0\"?><!-- x --><SVG onload=\"a()\"/>")))
                .isEqualTo(PictureRefusal.VECTOR);
        assertThat(refused(bytes("RIFF\0\0\0\0WEBPVP8 "))).isEqualTo(PictureRefusal.WEB_FORMAT);
        assertThat(refused(bytes("\0\0\0\u001cftypavif"))).isEqualTo(PictureRefusal.WEB_FORMAT);
        assertThat(refused(bytes("\0\0\0\u001cftypheic"))).isEqualTo(PictureRefusal.PHONE_FORMAT);
        assertThat(refused(bytes("%PDF-1.7"))).isEqualTo(PictureRefusal.OTHER_TYPE);
        assertThat(refused(bytes("<html><img src=x onerror=a()>")))
                .isEqualTo(PictureRefusal.OTHER_TYPE);
        assertThat(refused(SamplePictures.file(quarters(), "bmp")))
                .isEqualTo(PictureRefusal.OTHER_TYPE);
    }

    private static BufferedImage quarters() {
        return SamplePictures.quarters(8, 8, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void read_thousandsOfScans_areRefused() {
        byte[] jpeg = SamplePictures.jpeg();
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        byte[] sent = Arrays.copyOf(jpeg, jpeg.length - 2 + 1_000 * scan.length + 2);
        for (int i = 0; i < 1_000; i++) {
            System.arraycopy(scan, 0, sent, jpeg.length - 2 + i * scan.length, scan.length);
        }
        sent[sent.length - 2] = (byte) 0xFF;
        sent[sent.length - 1] = (byte) 0xD9;

        assertThat(refused(sent)).isEqualTo(PictureRefusal.TOO_MANY_PIXELS);
    }

    @Test
    void read_theSameTwice_isTheSame() {
        assertThat(taken(SamplePictures.photo(6))).isEqualTo(taken(SamplePictures.photo(6)));
    }
}
