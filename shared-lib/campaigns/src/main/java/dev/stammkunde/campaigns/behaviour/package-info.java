/** What customers do in a shop's pages: kept while they agree, for thirty days, and no longer. */
@NullMarked
package dev.stammkunde.campaigns.behaviour;

import org.jspecify.annotations.NullMarked;
