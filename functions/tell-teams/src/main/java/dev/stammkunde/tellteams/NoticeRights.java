package dev.stammkunde.tellteams;

import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.EnumSet;
import java.util.Set;

/** Who may be told what: the same as may read it in the console. */
final class NoticeRights {

    private NoticeRights() {}

    static boolean mayKnow(AlertKind kind, Set<AdminGroup> groups) {
        Set<AdminGroup> allowed =
                switch (kind) {
                    case UNHAPPY_ANSWERS -> EnumSet.of(AdminGroup.SUPPORT);
                    case VIP ->
                            EnumSet.of(
                                    AdminGroup.MARKETING, AdminGroup.FINANCE, AdminGroup.SUPPORT);
                    case BUDGET -> EnumSet.of(AdminGroup.FINANCE);
                    case FAILING_CAMPAIGN, SILENT_SHOP -> EnumSet.allOf(AdminGroup.class);
                };
        return AdminGroup.isIn(groups, allowed);
    }
}
