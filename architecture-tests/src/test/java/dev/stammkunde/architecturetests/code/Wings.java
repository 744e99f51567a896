package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The wings of shared code: one for each capability. A wing's root package is its domain, and so
 * are its sub-packages, but for those that are named for a technique.
 */
final class Wings {

    /** In the order in which they stand: a wing knows only those before it. */
    static final List<String> IN_ORDER =
            List.of(
                    "platform",
                    "shop",
                    "customers",
                    "points",
                    "reports",
                    "media",
                    "mail",
                    "campaigns",
                    "cases",
                    "surveys",
                    "rewards",
                    "programmes",
                    "webhooks",
                    "privacy",
                    "finance",
                    "insights",
                    "notices");

    /** Sub-packages that are no domain, in each wing or in one. */
    private static final Set<String> TECHNIQUES =
            Set.of(
                    "admin",
                    "aws",
                    "batches",
                    "calls",
                    "connections",
                    "content",
                    "documents",
                    "holidays",
                    "http",
                    "items",
                    "json",
                    "keys",
                    "links",
                    "logs",
                    "media.images",
                    "output",
                    "pages",
                    "platform.people",
                    "platform.settings",
                    "platforms",
                    "posting",
                    "publishing",
                    "queues",
                    "rehearsal",
                    "runs",
                    "scheduler",
                    "schedules",
                    "ses",
                    "shapes",
                    "shops",
                    "store",
                    "streams");

    private static final String ROOT = "dev.stammkunde.";

    private Wings() {}

    /** Returns one pattern for each wing. */
    static String[] all() {
        return IN_ORDER.stream().map(wing -> ROOT + wing + "..").toArray(String[]::new);
    }

    /** Finds the wing that a class belongs to. */
    static Optional<String> find(JavaClass type) {
        return IN_ORDER.stream()
                .filter(wing -> (type.getPackageName() + '.').startsWith(ROOT + wing + '.'))
                .findFirst();
    }

    /** Whether a class belongs to the domain of some wing. */
    static boolean isDomain(JavaClass type) {
        return find(type)
                .map(_ -> type.getPackageName().substring(ROOT.length()).split("\\."))
                .filter(name -> name.length == 1 || !isTechnique(name[0], name[1]))
                .isPresent();
    }

    private static boolean isTechnique(String wing, String part) {
        return TECHNIQUES.contains(part) || TECHNIQUES.contains(wing + '.' + part);
    }

    /** Matches the domain of every wing. */
    static DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe("belong to the domain of a wing", Wings::isDomain);
    }
}
