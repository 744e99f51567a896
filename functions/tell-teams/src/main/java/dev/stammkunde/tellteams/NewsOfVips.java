package dev.stammkunde.tellteams;

import dev.stammkunde.notices.FindVipNews;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import java.time.Instant;
import java.util.List;

/** Tells what became of VIPs, as the wing of programmes keeps it. */
record NewsOfVips(Vips vips) implements FindVipNews {

    @Override
    public List<VipNews> since(String shopId, Instant since) {
        return vips.turns(shopId, since).stream()
                .map(turn -> new VipNews(key(turn), turn.owner(), kind(turn.kind())))
                .toList();
    }

    /** What somebody was told is kept, and the customer may be erased. */
    private static String key(VipTurn turn) {
        return Sha256.of(turn.at() + " " + turn.kind() + ' ' + turn.customer().id());
    }

    private static Kind kind(VipTurn.Kind kind) {
        return switch (kind) {
            case ENTERED -> Kind.ENTERED;
            case ENDS -> Kind.ENDS;
            case STAYS -> Kind.STAYS;
            case LEFT -> Kind.LEFT;
        };
    }
}
