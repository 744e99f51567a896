package dev.stammkunde.tellteams;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.notices.FindVipNews;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what became of VIPs, as the wing of programmes keeps it, and of cases about them. */
record NewsOfVips(Vips vips) implements FindVipNews {

    private static final int AT_ONCE = 100;

    @Override
    public List<VipNews> since(String shopId, Instant since, List<CaseOpening> opened) {
        List<VipNews> news = new ArrayList<>();
        vips.turns(shopId, since).stream()
                .map(turn -> new VipNews(key(turn), turn.owner(), kind(turn.kind())))
                .forEach(news::add);
        for (int first = 0; first < opened.size(); first += AT_ONCE) {
            news.addAll(ofCases(opened.subList(first, Math.min(opened.size(), first + AT_ONCE))));
        }
        return news;
    }

    private List<VipNews> ofCases(List<CaseOpening> opened) {
        Map<CustomerId, Vips.Kept> owned =
                vips.some(
                        opened.stream()
                                .flatMap(one -> one.findCustomer().stream())
                                .distinct()
                                .toList());
        return opened.stream()
                .flatMap(
                        opening ->
                                opening
                                        .findCustomer()
                                        .map(owned::get)
                                        .map(Vips.Kept::vip)
                                        .filter(vip -> vip.isAt(opening.openedAt()))
                                        .map(
                                                vip ->
                                                        new VipNews(
                                                                key(opening),
                                                                vip.owner(),
                                                                Kind.CASE))
                                        .stream())
                .toList();
    }

    /** What somebody was told is kept, and the customer may be erased. */
    private static String key(VipTurn turn) {
        return Sha256.of(turn.at() + " " + turn.kind() + ' ' + turn.customer().id());
    }

    private static String key(CaseOpening opening) {
        return Sha256.of(Kind.CASE + " " + opening.key());
    }

    private static Kind kind(VipTurn.Kind kind) {
        return switch (kind) {
            case ENTERED -> Kind.ENTERED;
            case ENDS -> Kind.ENDS;
            case STAYS -> Kind.STAYS;
            case LEFT -> Kind.LEFT;
            case AT_RISK -> Kind.AT_RISK;
            case BIRTHDAY -> Kind.BIRTHDAY;
        };
    }
}
