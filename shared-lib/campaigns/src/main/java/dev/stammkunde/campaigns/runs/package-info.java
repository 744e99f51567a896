/** How functions carry out the runs of campaigns. */
@NullMarked
package dev.stammkunde.campaigns.runs;

import org.jspecify.annotations.NullMarked;
