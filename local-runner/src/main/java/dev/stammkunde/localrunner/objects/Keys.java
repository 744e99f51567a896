package dev.stammkunde.localrunner.objects;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which S3 lists keys: that of their bytes in UTF-8. */
final class Keys {

    static final Comparator<String> ORDER =
            (one, other) ->
                    Arrays.compareUnsigned(
                            one.getBytes(StandardCharsets.UTF_8),
                            other.getBytes(StandardCharsets.UTF_8));

    private Keys() {}
}
