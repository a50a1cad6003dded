#!/usr/bin/env bash
# An array of Slurm over recordings, and their report once all tasks have ended well:
#   array=$(sbatch --parsable --array=0-15 slurm.sh shard)
#   sbatch --dependency=afterok:$array slurm.sh merge
# A task that died is run again alone, with the same n: sbatch --array=3 slurm.sh shard. One that had ended has nothing to do.
# Environment: PAGES, RECORDINGS (files, folders, s3://bucket/prefix/), PARTS (a folder that all nodes see, or s3://bucket/prefix),
# REPORT, and SHARDS where there are not 16. The index of a HAR is made once where the nodes share DOCPROOF_CACHE.
#SBATCH --job-name=docproof
#SBATCH --output=docproof-%A_%a.log
set -euo pipefail
shards=${SHARDS:-16}
cache=(); [ -z "${DOCPROOF_CACHE:-}" ] || cache=(--cache-dir "$DOCPROOF_CACHE")
docproof=${DOCPROOF:-docproof}
case ${1:?shard or merge} in
  shard)
    # findings are no failure of a task: the report of all of them says what fails
    # shellcheck disable=SC2086 -- several paths
    $docproof validate --docs $PAGES "${cache[@]}" --shard "auto/$shards" --resume --fail-on never --format json \
      --part "$PARTS/part-$SLURM_ARRAY_TASK_ID.json" -- $RECORDINGS > /dev/null
    ;;
  merge)
    parts=()
    for ((n = 0; n < shards; n++)); do parts+=("$PARTS/part-$n.json"); done
    $docproof report merge "${cache[@]}" --report "json=$REPORT" "${parts[@]}"
    ;;
esac
