/** Campaigns' mails as one customer would get them. */
@NullMarked
package dev.stammkunde.managecampaigns.preview;

import org.jspecify.annotations.NullMarked;
