package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class FileTextTest {

    @TempDir Path folder;

    @Test
    void recognise_aByteOrderMark_isUtf8AndSkipped() throws IOException {
        FileText text = recognise("\uFEFFMüller".getBytes(StandardCharsets.UTF_8));

        assertThat(text.told()).isEqualTo("UTF-8, since it begins with UTF-8's byte order mark");
        assertThat(read(text)).isEqualTo("Müller");
    }

    @Test
    void recognise_umlautsOfUtf8AcrossChunks_areUtf8() throws IOException {
        String umlauts = "a" + "ü".repeat(100_000);

        FileText text = recognise(umlauts.getBytes(StandardCharsets.UTF_8));

        assertThat(text.told()).isEqualTo("UTF-8, since all of its bytes are");
        assertThat(read(text)).isEqualTo(umlauts);
    }

    @Test
    void recognise_asciiOnly_isSaid() throws IOException {
        assertThat(recognise("Mueller".getBytes(StandardCharsets.US_ASCII)).told())
                .isEqualTo("UTF-8, since it has no other letters than ASCII's");
    }

    @Test
    void recognise_windows1252_isToldByItsFirstLineThatIsNoUtf8() throws IOException {
        FileText text = recognise("a\nb\nMüller – 5 €".getBytes(Charset.forName("windows-1252")));

        assertThat(text.told()).isEqualTo("windows-1252, since line 3 is no UTF-8");
        assertThat(read(text)).isEqualTo("a\nb\nMüller – 5 €");
    }

    @Test
    void recognise_oneUmlautOfWindows1252AtTheEndOfALongFile_decides() throws IOException {
        byte[] bytes = ("a\n".repeat(100_000) + "ü").getBytes(Charset.forName("windows-1252"));

        assertThat(recognise(bytes).reason()).isEqualTo("line 100001 is no UTF-8");
    }

    @Test
    void recognise_aTextThatIsCutInTheMiddleOfALetter_isNoUtf8() throws IOException {
        byte[] whole = "Größe".getBytes(StandardCharsets.UTF_8);

        assertThat(recognise(java.util.Arrays.copyOf(whole, 3)).charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void recognise_bytesOfNeither_isRefused() {
        assertThatThrownBy(() -> recognise(new byte[] {'a', '\n', (byte) 0xFC, (byte) 0x81}))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "It is neither UTF-8 (line 2 is not) nor Windows-1252 (byte 81 means nothing there).");
    }

    @Test
    void recognise_utf16_isRefused() {
        assertThatThrownBy(() -> recognise("Müller".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("zero bytes");
    }

    private FileText recognise(byte[] bytes) throws IOException {
        return FileText.recognise(Files.write(folder.resolve("orders.csv"), bytes));
    }

    private static String read(FileText text) throws IOException {
        try (BufferedReader letters = text.open()) {
            return letters.readAllAsString();
        }
    }
}
