/** What the admin API answers. */
@NullMarked
package dev.stammkunde.managecampaigns.json;

import org.jspecify.annotations.NullMarked;
