/** How results and answers are written. */
@NullMarked
package dev.stammkunde.servesurveyresults.json;

import org.jspecify.annotations.NullMarked;
