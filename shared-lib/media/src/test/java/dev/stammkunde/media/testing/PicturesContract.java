package dev.stammkunde.media.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store of pictures does. */
public abstract class PicturesContract {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private int requests;

    /** Returns an empty store, or that of an earlier call. */
    protected abstract Pictures pictures();

    private AuditEntry entry(String shopId) {
        return Acting.operator("olga", NOW, "request-" + requests++)
                .did(shopId, new Deed("upload", "picture", "p"));
    }

    private static Picture picture(String shopId, int number) {
        return new Picture(
                new DocumentId(shopId, "%040x".formatted(number)),
                1,
                PictureState.OFFERED,
                PictureWords.named("summer-" + number + ".jpg"),
                new Picture.Look(PictureFormat.JPEG, 1_200, 600 + number, 98_765),
                NOW.plusSeconds(number));
    }

    private Picture saved(Picture picture) {
        assertThat(pictures().save(picture, null, entry(picture.id().shopId())))
                .isEqualTo(SaveResult.SAVED);
        return picture;
    }

    private void change(Picture before, Picture after) {
        assertThat(pictures().save(after, before, entry(before.id().shopId())))
                .isEqualTo(SaveResult.SAVED);
    }

    private List<Integer> heights(String shopId, PictureState state) {
        return pictures().page(shopId, state, Optional.empty(), 10).pictures().stream()
                .map(each -> each.look().height())
                .toList();
    }

    @Test
    void find_saved_isTheSame() {
        Picture picture = saved(picture("shop", 1));
        Picture said =
                picture.saying(new PictureWords("summer", "Ein Fahrrad", "A bicycle", false));
        change(picture, said);

        assertThat(pictures().find(picture.id())).contains(said);
        assertThat(pictures().find(new DocumentId("other", picture.id().id()))).isEmpty();
    }

    @Test
    void save_whereSomebodyElseDid_conflicts() {
        Picture picture = saved(picture("shop", 1));
        change(picture, picture.saying(PictureWords.named("first")));

        assertThat(pictures().save(picture, null, entry("shop"))).isEqualTo(SaveResult.CONFLICT);
        assertThat(
                        pictures()
                                .save(
                                        picture.saying(PictureWords.named("second")),
                                        picture,
                                        entry("shop")))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(pictures().find(picture.id()).orElseThrow().words().name()).isEqualTo("first");
    }

    @Test
    void page_ofAState_hasEachPictureOnceWithTheLatestWords() {
        Picture first = saved(picture("shop", 1));
        saved(picture("shop", 2));
        saved(picture("other", 3));
        Picture archived = first.in(PictureState.ARCHIVED);
        change(first, archived);

        assertThat(heights("shop", PictureState.OFFERED)).containsExactly(602);
        assertThat(heights("shop", PictureState.ARCHIVED)).containsExactly(601);

        change(archived, archived.in(PictureState.OFFERED));

        assertThat(heights("shop", PictureState.OFFERED)).containsExactly(602, 601);
        assertThat(heights("shop", PictureState.ARCHIVED)).isEmpty();
    }

    @Test
    void page_ofMany_goesOnWhereItEnded() {
        for (int number = 1; number <= 5; number++) {
            saved(picture("shop", number));
        }
        List<Integer> heights = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int pages = 0;
        do {
            Pictures.Page page = pictures().page("shop", PictureState.OFFERED, after, 2);
            page.pictures().forEach(each -> heights.add(each.look().height()));
            after = page.next();
            pages++;
        } while (after.isPresent());

        assertThat(heights).containsExactly(605, 604, 603, 602, 601);
        assertThat(pages).isEqualTo(3);
    }
}
