@NullMarked
package dev.stammkunde.managecampaigns.scheduler;

import org.jspecify.annotations.NullMarked;
