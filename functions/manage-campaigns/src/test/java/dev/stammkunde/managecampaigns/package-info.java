@NullMarked
package dev.stammkunde.managecampaigns;

import org.jspecify.annotations.NullMarked;
