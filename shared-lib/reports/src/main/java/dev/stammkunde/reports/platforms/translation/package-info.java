/** What the translations of all platforms share: deliveries, amounts and the spreading of cents. */
@NullMarked
package dev.stammkunde.reports.platforms.translation;

import org.jspecify.annotations.NullMarked;
