package dev.stammkunde.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.settings.Settings.InvalidSettingException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class SettingsTest {

    private final Settings settings =
            Settings.of(
                    Map.of("TABLE", " points ", "BLANK", " ", "COUNT", "12", "WAIT", "PT1M30S"));

    @Test
    void text_set_isStripped() {
        assertThat(settings.text("TABLE")).isEqualTo("points");
    }

    @Test
    void text_absentOrBlank_namesTheVariable() {
        assertThatThrownBy(() -> settings.text("NOWHERE"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("environment variable NOWHERE must be set");
        assertThatThrownBy(() -> settings.text("BLANK")).hasMessageContaining("BLANK");
    }

    @Test
    void integer_setOrAbsent_isReadOrDefault() {
        assertThat(settings.integer("COUNT", 5)).isEqualTo(12);
        assertThat(settings.integer("NOWHERE", 5)).isEqualTo(5);
        assertThatThrownBy(() -> settings.integer("TABLE", 5))
                .hasMessage("environment variable TABLE must be a whole number");
    }

    @Test
    void duration_setOrAbsent_isReadOrDefault() {
        assertThat(settings.duration("WAIT", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.duration("NOWHERE", Duration.ZERO)).isZero();
        assertThatThrownBy(() -> settings.duration("COUNT", Duration.ZERO))
                .hasMessageContaining("COUNT must be an ISO 8601 duration");
    }

    @Test
    void ofProcess_systemProperty_winsOverTheEnvironment() {
        Settings process = Settings.ofProcess();
        assertThat(process.findText("PATH")).isPresent();

        System.setProperty("PATH", "from the property");
        try {
            assertThat(process.text("PATH")).isEqualTo("from the property");
        } finally {
            System.clearProperty("PATH");
        }
    }
}
