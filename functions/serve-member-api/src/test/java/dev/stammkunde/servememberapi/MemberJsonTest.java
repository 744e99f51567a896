package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.servememberapi.json.MemberJson;

import io.nayuki.qrcodegen.QrCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.BitSet;
import java.util.regex.Pattern;

/** A QR code as it is drawn. */
final class MemberJsonTest {

    private static final Pattern RUN = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1H([0-9]+)z");

    @Test
    void path_ofANumber_coversTheDarkModulesAndNoOther() throws IOException {
        MemberNumber number = MemberNumber.of("shop", 12_345_678_901L);
        JsonNode qr = new ObjectMapper().readTree(MemberJson.write(number)).path("qr");
        QrCode code = QrCode.encodeText(number.digits(), QrCode.Ecc.MEDIUM);
        int size = qr.path("size").asInt();

        BitSet dark = new BitSet();
        for (int i = 0; i < size * size; i++) {
            dark.set(i, code.getModule(i % size, i / size));
        }

        assertThat(drawn(qr.path("path").asText(), size)).isEqualTo(dark);
    }

    private static BitSet drawn(String path, int size) {
        BitSet drawn = new BitSet();
        assertThat(RUN.matcher(path).replaceAll("")).isEmpty();
        RUN.matcher(path)
                .results()
                .forEach(
                        run -> {
                            int from = Integer.parseInt(run.group(1));
                            int row = Integer.parseInt(run.group(2)) * size;
                            assertThat(run.group(4)).isEqualTo(run.group(1));
                            drawn.set(row + from, row + from + Integer.parseInt(run.group(3)));
                        });
        return drawn;
    }
}
