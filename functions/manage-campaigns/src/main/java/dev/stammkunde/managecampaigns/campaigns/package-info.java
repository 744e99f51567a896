/** What marketing does to campaigns, with their schedules in step. */
@NullMarked
package dev.stammkunde.managecampaigns.campaigns;

import org.jspecify.annotations.NullMarked;
