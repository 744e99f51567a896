package dev.stammkunde.localrunner.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the limits of the HTTP API's routes, and which pages in a browser may call it. */
final class GatewayReader {

    private GatewayReader() {}

    static Stack.Gateway read(Values properties) {
        var routes = new LinkedHashMap<String, Stack.RateLimit>();
        var settings = properties.at("RouteSettings");
        for (String key : settings.map().keySet()) {
            findLimit(settings.at(key)).ifPresent(limit -> routes.put(key, limit));
        }
        return new Stack.Gateway(
                findLimit(properties.at("DefaultRouteSettings")),
                Map.copyOf(routes),
                findCrossOrigin(properties.at("CorsConfiguration")));
    }

    private static Optional<Stack.RateLimit> findLimit(Values settings) {
        if (settings.map().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Stack.RateLimit(
                        settings.decimal("ThrottlingRateLimit"),
                        settings.number("ThrottlingBurstLimit", 1)));
    }

    private static Optional<Stack.CrossOrigin> findCrossOrigin(Values cors) {
        if (cors.map().isEmpty()) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, String>();
        put(headers, "access-control-allow-methods", cors.texts("AllowMethods"));
        put(headers, "access-control-allow-headers", cors.texts("AllowHeaders"));
        put(headers, "access-control-expose-headers", cors.texts("ExposeHeaders"));
        cors.findText("MaxAge").ifPresent(age -> headers.put("access-control-max-age", age));
        return Optional.of(new Stack.CrossOrigin(cors.texts("AllowOrigins"), Map.copyOf(headers)));
    }

    private static void put(Map<String, String> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, String.join(",", values));
        }
    }
}
