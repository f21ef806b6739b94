"""Richards by way of super(): everything that check_richards looks at."""
import check_richards
