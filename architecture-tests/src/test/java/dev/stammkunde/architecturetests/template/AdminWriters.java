package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.FunctionName;

import java.util.List;

/** The functions that people of the team let write. */
public final class AdminWriters {

    private AdminWriters() {}

    /** Returns what is behind a route of the admin API that is no GET. */
    public static List<FunctionName> in(Template template) {
        return Route.all(template).stream()
                .filter(route -> route.authorizer().filter("AdminToken"::equals).isPresent())
                .filter(route -> !route.method().equals("GET"))
                .map(Route::function)
                .distinct()
                .map(FunctionName::ofTemplateId)
                .toList();
    }
}
