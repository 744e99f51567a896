/** Campaigns as JSON: strictly as authors write them, and by their shape as they are stored. */
@NullMarked
package dev.stammkunde.campaigns.json;

import org.jspecify.annotations.NullMarked;
