@NullMarked
package dev.stammkunde.campaigns;

import org.jspecify.annotations.NullMarked;
