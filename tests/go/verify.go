// A verifier of Témoin logs by the tools of Go's checksum database, which knows nothing of Témoin but docs/FORMAT.md.
//
//	verify -key <vkey> [-old <checkpoint file>]... [-sample 20] [-seed 1] <directory or URL> [<receipt>.tlog-proof]...
//
// The directory is one that `temoin publish` wrote; the URL is that of a server, without the path /temoin/log. It prints
// what it has verified, and exits with 1 and the reason where anything is wrong.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A tile spans 8 levels of the tree: 256 hashes (c2sp.org/tlog-tiles).
const tileHeight = 8

// What a log answers under /temoin/log/ is far below.
const answerBytesMax = 1 << 25

func main() {
	key := flag.String("key", "", "verifier key of the log")
	sample := flag.Int("sample", 20, "entries to prove by tiles, chosen at random")
	seed := flag.Int64("seed", 1, "of the choice")
	var older files
	flag.Var(&older, "old", "file of an earlier checkpoint; may be repeated")
	flag.Parse()
	if err := verify(*key, older, *sample, *seed, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "NOT VERIFIED:", err)
		os.Exit(1)
	}
}

type files []string

func (f *files) String() string        { return strings.Join(*f, " ") }
func (f *files) Set(name string) error { *f = append(*f, name); return nil }

func verify(key string, older []string, sample int, seed int64, args []string) error {
	if len(args) == 0 {
		return errors.New("no directory or URL given")
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("the key: %w", err)
	}
	log := &publishedLog{source: args[0]}
	text, err := log.read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(text, verifier)
	if err != nil {
		return fmt.Errorf("the checkpoint: %w", err)
	}
	fmt.Printf("checkpoint: %d entries, root %v\n", tree.N, tree.Hash)

	// The reader takes no hash from a tile before it has checked the tile against the root.
	reader := tlog.TileHashReader(tree, log)
	entries, err := log.verifyEverything(tree)
	if err != nil {
		return err
	}
	if err := proveRecords(tree, reader, entries, sample, rand.New(rand.NewSource(seed))); err != nil {
		return err
	}
	for _, name := range older {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		old, err := openCheckpoint(text, verifier)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := checkConsistency(tree, old, reader); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Printf("consistency: %d entries are the beginning of %d\n", old.N, tree.N)
	}
	for _, name := range args[1:] {
		if err := verifyReceipt(name, verifier, tree, reader); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// openCheckpoint verifies a signed checkpoint. tlog.ParseTree reads the origin of Go's own log alone.
func openCheckpoint(text []byte, verifier note.Verifier) (tlog.Tree, error) {
	signed, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(strings.TrimSuffix(signed.Text, "\n"), "\n")
	if len(lines) != 3 {
		return tlog.Tree{}, fmt.Errorf("it has %d lines, not 3", len(lines))
	}
	if lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("its origin is %q, not %q", lines[0], verifier.Name())
	}
	size, err := parseDecimal(lines[1])
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// parseDecimal takes no second spelling of a number.
func parseDecimal(text string) (int64, error) {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || number < 0 || strconv.FormatInt(number, 10) != text {
		return 0, fmt.Errorf("%q is no decimal number", text)
	}
	return number, nil
}

// A publishedLog is what a directory or a server has of a log. It reads tiles for tlog.TileHashReader.
type publishedLog struct{ source string }

func (l *publishedLog) Height() int                         { return tileHeight }
func (l *publishedLog) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (l *publishedLog) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		hashes, err := l.read(tilePath(tile))
		if err != nil {
			return nil, err
		}
		data = append(data, hashes)
	}
	return data, nil
}

// tilePath leaves out the height, which C2SP's paths do not name, and calls the data "entries".
func tilePath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

func (l *publishedLog) read(path string) ([]byte, error) {
	if !strings.HasPrefix(l.source, "http://") && !strings.HasPrefix(l.source, "https://") {
		return os.ReadFile(filepath.Join(l.source, "temoin", "log", filepath.FromSlash(path)))
	}
	answer, err := http.Get(strings.TrimSuffix(l.source, "/") + "/temoin/log/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, answerBytesMax))
}

// verifyEverything recomputes the tree from its entries, and compares the root and every tile with it.
func (l *publishedLog) verifyEverything(tree tlog.Tree) ([][]byte, error) {
	var entries [][]byte
	var stored []tlog.Hash
	storage := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	tiles := tilesOf(tree.N)
	for _, tile := range tiles {
		if tile.L != 0 {
			continue
		}
		path := tilePath(tlog.Tile{H: tileHeight, L: -1, N: tile.N, W: tile.W})
		bundle, err := l.read(path)
		if err != nil {
			return nil, err
		}
		found, err := splitBundle(bundle)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if len(found) != tile.W {
			return nil, fmt.Errorf("%s has %d entries, not %d", path, len(found), tile.W)
		}
		for _, entry := range found {
			hashes, err := tlog.StoredHashes(int64(len(entries)), entry, storage)
			if err != nil {
				return nil, err
			}
			stored = append(stored, hashes...)
			entries = append(entries, entry)
		}
	}
	root, err := tlog.TreeHash(tree.N, storage)
	if err != nil {
		return nil, err
	}
	if root != tree.Hash {
		return nil, fmt.Errorf("the entries give the root %v, but the checkpoint states %v", root, tree.Hash)
	}
	for _, tile := range tiles {
		right, err := tlog.ReadTileData(tile, storage)
		if err != nil {
			return nil, err
		}
		found, err := l.read(tilePath(tile))
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(found, right) {
			return nil, fmt.Errorf("%s is not what the entries give", tilePath(tile))
		}
	}
	fmt.Printf("tree: %d entries give the root and all %d tiles\n", len(entries), len(tiles))
	return entries, nil
}

// tilesOf lists the tiles that a size implies: on each level the full ones and the partial one at its end.
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level, hashes := 0, size; hashes > 0; level, hashes = level+1, hashes>>tileHeight {
		for index := int64(0); index<<tileHeight < hashes; index++ {
			width := hashes - index<<tileHeight
			if width > 1<<tileHeight {
				width = 1 << tileHeight
			}
			tiles = append(tiles, tlog.Tile{H: tileHeight, L: level, N: index, W: int(width)})
		}
	}
	return tiles
}

// splitBundle reads entries, each behind its length as a big-endian uint16.
func splitBundle(bundle []byte) ([][]byte, error) {
	var entries [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			return nil, fmt.Errorf("entry %d of the bundle is cut off", len(entries))
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		entries = append(entries, bundle[2:end])
		bundle = bundle[end:]
	}
	return entries, nil
}

// proveRecords makes inclusion proofs from the tiles alone, as a client would that has not read every entry.
func proveRecords(tree tlog.Tree, reader tlog.HashReader, entries [][]byte, sample int, random *rand.Rand) error {
	for i := 0; i < sample && len(entries) > 0; i++ {
		index := random.Int63n(tree.N)
		proof, err := tlog.ProveRecord(tree.N, index, reader)
		if err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entries[index])); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
	}
	fmt.Printf("inclusion: %d entries, chosen at random, proved by the tiles\n", sample)
	return nil
}

// checkConsistency proves by the tiles that the old tree is the beginning of the new one.
func checkConsistency(tree, old tlog.Tree, reader tlog.HashReader) error {
	if old.N > tree.N {
		return fmt.Errorf("%d entries are more than the %d of the log", old.N, tree.N)
	}
	if old.N == 0 {
		if old.Hash != sha256.Sum256(nil) {
			return errors.New("the root of no entries is the hash of nothing")
		}
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

// verifyReceipt verifies a tlog-proof by itself, and then that its checkpoint is of this very log.
func verifyReceipt(name string, verifier note.Verifier, tree tlog.Tree, reader tlog.HashReader) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	receipt, err := parseReceipt(string(text))
	if err != nil {
		return err
	}
	old, err := openCheckpoint([]byte(receipt.checkpoint), verifier)
	if err != nil {
		return fmt.Errorf("its checkpoint: %w", err)
	}
	if receipt.index >= old.N {
		return fmt.Errorf("index %d is outside its checkpoint of %d entries", receipt.index, old.N)
	}
	leaf := tlog.RecordHash(receipt.entry)
	if err := tlog.CheckRecord(receipt.proof, old.N, old.Hash, receipt.index, leaf); err != nil {
		return err
	}
	if old.N > tree.N {
		fmt.Printf("receipt: index %d of %d entries, more than are published yet\n", receipt.index, old.N)
		return nil
	}
	if err := checkConsistency(tree, old, reader); err != nil {
		return fmt.Errorf("its checkpoint: %w", err)
	}
	fmt.Printf("receipt: index %d of %d entries\n", receipt.index, old.N)
	return nil
}

type receipt struct {
	entry      []byte
	index      int64
	proof      tlog.RecordProof
	checkpoint string
}

// parseReceipt reads a c2sp.org/tlog-proof whose extra data are a record and its salt, and rebuilds the entry from them.
func parseReceipt(text string) (receipt, error) {
	var r receipt
	head, checkpoint, _ := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return r, errors.New("it is no tlog-proof with extra data")
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return r, fmt.Errorf("extra: %w", err)
	}
	// RawMessage keeps the record's bytes as they are: they are canonical, or the leaf hash is another.
	var evidence struct {
		Record json.RawMessage
		Salt   string
	}
	if err := json.Unmarshal(extra, &evidence); err != nil {
		return r, fmt.Errorf("extra: %w", err)
	}
	salt, err := base64.RawURLEncoding.DecodeString(evidence.Salt)
	if err != nil || len(salt) != 32 {
		return r, errors.New("extra: the salt is not base64url of 32 bytes")
	}
	hash := sha256.Sum256(append(append([]byte("temoin/record/v1\n"), salt...), evidence.Record...))
	r.entry = append([]byte{1}, hash[:]...)
	if r.index, err = parseDecimal(strings.TrimPrefix(lines[2], "index ")); err != nil {
		return r, err
	}
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return r, err
		}
		r.proof = append(r.proof, hash)
	}
	r.checkpoint = checkpoint
	return r, nil
}
