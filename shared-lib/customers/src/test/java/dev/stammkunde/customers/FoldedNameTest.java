package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldedNameTest {

    /** Stored items are named so: whoever must change a line must take away what is stored. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "Müller|muller",
                "Mu\u0308ller|muller",
                "MUELLER|muller",
                "muller|muller",
                "Mäe|mae",
                "Maee|mae",
                "Jäger-Öztürk|jager ozturk",
                "Weiß|weiss",
                "WEISS|weiss",
                "WEIẞ|weiss",
                "Michael|michal",
                "Noël|nol",
                "José|jose",
                "Łukasz Żółć|lukasz zolc",
                "Århus Ærø|arhus aro",
                "İpek|ipek",
                "Işık|isik",
                "IŞIK|isik",
                "O'Neil|oneil",
                "O’Neil|oneil",
                "  Anna \t Lena  |anna lena",
                "Vogt, Kirsten|vogt kirsten",
                "Anna Ehrlich|anna ehrlich",
                "ΟΔΥΣΣΕΥΣ|οδυσσευσ",
                "οδυσσεύς|οδυσσευσ",
                "😀 Ann\uFE0F|😀 ann",
                "李明|李明",
                "#7%|#7%",
                "ﬁ|fi",
                "x|x",
                "\u0301|''",
                "''|''",
                "' - '|''"
            })
    void of_name_isWithoutCaseMarksAndUmlauts(String name, String folded) {
        assertThat(FoldedName.of(name)).isEqualTo(folded);
    }

    @Property
    void of_beginningOfAName_isABeginningOfTheFoldedName(
            @ForAll @StringLength(max = 90) String name, @ForAll String rest) {
        assertThat(FoldedName.of(name + rest)).startsWith(FoldedName.of(name));
    }

    @Property
    void of_foldedLongName_isShortAndHasNoLoneSurrogate(@ForAll String name) {
        String folded = FoldedName.of(name.repeat(3));

        assertThat(folded.codePointCount(0, folded.length())).isLessThanOrEqualTo(60);
        assertThat(folded.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }
}
