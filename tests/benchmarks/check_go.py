"""Go: some random games, the board after each, and the move that the tree search chooses."""
import random
import sys

import run_benchmark as go

games, moves, searched = (5, 80, 10) if "full" in sys.argv else (1, 25, 1)

for game in range(games):
    random.seed(game)
    board = go.Board()
    for _ in range(moves):
        if board.finished:
            break
        board.move(board.random_move())
    board.check()
    print(board)
    print(board.score(go.BLACK), board.score(go.WHITE), board.history[-5:], len(board.useful_moves()))

go.GAMES = searched
go.MAXMOVES = 20 if searched == 1 else go.MAXMOVES
print("chosen", go.versus_cpu())
