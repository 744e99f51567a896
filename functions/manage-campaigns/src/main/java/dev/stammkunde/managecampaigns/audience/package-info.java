/** Who would be due on a day, and why others would not. */
@NullMarked
package dev.stammkunde.managecampaigns.audience;

import org.jspecify.annotations.NullMarked;
