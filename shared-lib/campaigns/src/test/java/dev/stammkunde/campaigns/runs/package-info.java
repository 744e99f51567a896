@NullMarked
package dev.stammkunde.campaigns.runs;

import org.jspecify.annotations.NullMarked;
