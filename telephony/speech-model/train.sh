#!/bin/sh
# Makes the demonstration speech model anew from grammar.txt and words.txt: speech is synthesised, a network is trained
# on it, and a complete Vosk model is written. Ten to twenty minutes on two processors, no network beyond `./hotline get`.
#   ./train.sh [OUT]        OUT is model/ if not given
#   ./train.sh sentences    checks the grammar and says thirty sentences of it
# Environment: UTTERANCES (12000), EPOCHS (9); ACOUSTIC_SCALE, UNKNOWN_COST, UNKNOWN_BOOST (see recipe/export.py).
set -eu
cd "$(dirname "$0")"
tool=$(../../hotline get python)
work=${HOTLINE_VAR:-../../var}/speech-model
mkdir -p "$work"
work=$(cd "$work" && pwd)
out=${1:-model}
export PYTHONPATH="$PWD/recipe" PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
for lib in "$tool"/usr/lib/*/libespeak-ng.so.1; do
  if [ -e "$lib" ]; then export ESPEAK_LIB="$lib" ESPEAK_DATA="${lib%/*}"; fi
done
python() { nice "$tool/run" python3 "$@"; }
if [ "$out" = sentences ]; then python recipe/grammar.py; exit; fi
python recipe/train.py "$work"
python recipe/export.py "$work" "$out"
python recipe/corpus.py "$work/test" "${SENTENCES:-150}" 1
echo "Word errors: ModelCheck $out $work/test/list.tsv (see README.md)"
