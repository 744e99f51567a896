/** After which variant of a campaign's mails more was bought, and whether that can be told yet. */
@NullMarked
package dev.stammkunde.campaigns.comparison;

import org.jspecify.annotations.NullMarked;
