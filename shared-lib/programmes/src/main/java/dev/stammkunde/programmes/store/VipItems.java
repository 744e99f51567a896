package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.VipSign;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Items of VIPs in the programmes table (see {@code docs/data-model.md}). */
final class VipItems {

    static final String VERSION = "version";
    static final String CUSTOMER = "customer";
    static final String DAY = "day";

    private VipItems() {}

    static String vips(String shopId) {
        return "vips#" + KeyText.escape(shopId);
    }

    static String turns(String shopId) {
        return "vip-turns#" + KeyText.escape(shopId);
    }

    static ItemWriter vip(CustomerId customer) {
        return key(vips(customer.shopId()), KeyText.escape(customer.id()));
    }

    static ItemWriter review(String shopId) {
        return key("vip-review#" + KeyText.escape(shopId), "review");
    }

    static ItemWriter of(Vip vip, long version) {
        return vip(vip.customer())
                .number(VERSION, version)
                .text(CUSTOMER, vip.customer().id())
                .text("source", vip.source())
                .text("owner", vip.owner())
                .text("reason", vip.reason())
                .text("since", vip.since())
                .text("until", vip.until())
                .text("signs", signs(vip));
    }

    private static @Nullable String signs(Vip vip) {
        return vip.signs().isEmpty()
                ? null
                : vip.signs().stream().sorted().map(VipSign::name).collect(Collectors.joining(" "));
    }

    private static Set<VipSign> signs(ItemReader item) {
        return item.findText("signs").stream()
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .map(VipSign::valueOf)
                .collect(Collectors.toSet());
    }

    static Vips.Kept read(String shopId, ItemReader item) {
        return new Vips.Kept(
                new Vip(
                        new CustomerId(shopId, item.text(CUSTOMER)),
                        VipSource.valueOf(item.text("source")),
                        item.text("owner"),
                        item.text("reason"),
                        item.instant("since"),
                        item.findText("until").map(Instant::parse).orElse(null),
                        signs(item)),
                item.number(VERSION));
    }

    static ItemWriter of(VipTurn turn) {
        return key(
                        turns(turn.customer().shopId()),
                        // One who leaves and enters in one night has two.
                        KeyText.sortable(turn.at())
                                + '#'
                                + KeyText.escape(turn.customer().id())
                                + '#'
                                + turn.kind())
                .text(CUSTOMER, turn.customer().id())
                .text("kind", turn.kind())
                .text("owner", turn.owner())
                .text("at", turn.at())
                .text("until", turn.until())
                .number(DeclarationItem.EXPIRES_AT, turn.at().plus(VipTurn.KEPT).getEpochSecond());
    }

    static VipTurn turn(String shopId, ItemReader item) {
        return new VipTurn(
                new CustomerId(shopId, item.text(CUSTOMER)),
                VipTurn.Kind.valueOf(item.text("kind")),
                item.text("owner"),
                item.instant("at"),
                item.findText("until").map(Instant::parse).orElse(null));
    }

    static ItemWriter of(String shopId, VipReviews.Place place) {
        return review(shopId).text(DAY, place.day()).text("next", place.next());
    }

    static VipReviews.Place place(ItemReader item) {
        return new VipReviews.Place(
                LocalDate.parse(item.text(DAY)), item.findText("next").orElse(null));
    }

    private static ItemWriter key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort);
    }
}
