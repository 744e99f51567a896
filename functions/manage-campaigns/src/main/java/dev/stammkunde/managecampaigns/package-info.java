/** The admin API for campaigns. */
@NullMarked
package dev.stammkunde.managecampaigns;

import org.jspecify.annotations.NullMarked;
